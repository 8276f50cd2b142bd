/** A number of things, with a comma between thousands: 22,920. */
export const formatCount = (n: number): string => n.toLocaleString('en');
