import type { Recipe } from '../../../config/training.ts';
import { recipeInWords } from '../../../exporters/settings.ts';
import type { ToolDictionary } from '../../../i18n/index.ts';
import { ratesInWords } from './rates/ratesInWords.ts';
import type { Settings } from './settings.ts';

/** “SGD, learning rate 0.1”, or “SGD, at each one’s best rate: A 0.01 · B 0.1”. */
export function methodInWords(recipe: Recipe, rates: Settings['rates'], hasB: boolean, words: ToolDictionary): string {
  if (!rates) return recipeInWords(recipe, words);
  const { learningRate: _, ...params } = recipe.optimizer.params;
  const others = recipeInWords({ ...recipe, optimizer: { ...recipe.optimizer, params } }, words);
  return [others, words.training.rates.each(rates.a > 0 || rates.b > 0 ? ratesInWords(rates, hasB) : null, hasB)].join(
    words.ui.marks.comma,
  );
}
