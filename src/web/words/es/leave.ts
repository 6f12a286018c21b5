/** The blank page behind the quick way out. It says nothing of where one comes from. */
export const leave = {
  title: 'Página en blanco',
  history: 'El historial del navegador no se borra solo.',
}
