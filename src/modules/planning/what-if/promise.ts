/** What a hall promises: so large a share of its numbers is called within the target (15 minutes). */
export const promisedShare = 0.9
export const targetMinutes = 15
