export { loadCatalogue } from './commands/load-catalogue.ts'
export { type MenuService, menuOf } from './queries/menu.ts'
