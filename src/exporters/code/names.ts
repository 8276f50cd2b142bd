/** The frameworks by their ids, as their users know them, in the order of the menu. */
export const frameworkNames = { pytorch: 'PyTorch', keras: 'Keras', jax: 'JAX', numpy: 'NumPy' } as const;
