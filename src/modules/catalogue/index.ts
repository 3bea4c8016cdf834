export { useStock } from './commands/count-stock.ts'
export { loadCatalogue } from './commands/load-catalogue.ts'
export { type MenuService, menuOf } from './queries/menu.ts'
export { type Shortage, shortages } from './queries/shortages.ts'
