import type {Counter} from './plural.js';
import type {Words} from './words.js';

/** Spanish, for any country. A draft: no person has reviewed it yet. */
export const es = (n: Counter): Words => ({
  about: (least, most, minutes) => {
    const questions = n(most, {one: '# pregunta', other: '# preguntas'});
    const from = least === most ? '' : `De ${n(least, {other: '#'})} a `;
    return `${from}${questions}. Alrededor de ${n(minutes, {one: '# minuto', other: '# minutos'})}.`;
  },
  back: 'Atrás',
  change: 'Cambiar',
  clear: 'Borrar mi respuesta',
  clearScreen: 'Limpiar esta pantalla',
  cleared: 'La pantalla está limpia. Puede cerrar esta página.',
  deleted: 'Sus respuestas se han borrado. No se envió nada.',
  doesNotApply: 'No se aplica a mí',
  draft: 'Nadie ha revisado todavía esta traducción.',
  help: 'Buscar ayuda',
  helpForChildren: 'Si tiene menos de 18 años',
  held: 'Deje esta página abierta, por favor. Sus respuestas están bajo llave, pero este navegador no puede guardarlas. Salen cuando haya conexión.',
  heldTitle: 'Sus respuestas están bajo llave',
  kept: (who) =>
    `Están bajo llave. Solo ${who} puede abrirlas. Todavía no han salido. Salen cuando esta página esté abierta y haya conexión.`,
  keptTitle: 'Sus respuestas están guardadas en este dispositivo',
  language: 'Idioma',
  leave: 'Salir de esta página',
  leaveHow:
    '«Salir de esta página» abre otra página de inmediato. También puede pulsar tres veces la tecla Mayús. No borra su historial de navegación. Una persona que pueda ver este dispositivo, o una aplicación espía, quizá sepa que estuvo aquí. Puede usar otro dispositivo o una ventana privada. Para volver, abra de nuevo esta página.',
  leavePresses: (left) =>
    n(left, {one: 'Pulse Mayús # vez más para salir.', other: 'Pulse Mayús # veces más para salir.'}),
  leaveTitle: 'Cómo salir rápido',
  next: 'Continuar',
  no: 'No',
  notKept: 'Todavía no pudimos poner sus respuestas bajo llave. Siguen aquí. Puede probar otra vez o llamarnos.',
  notKeptTitle: 'Sus respuestas no han salido',
  notReached: 'No vista',
  notSure: 'No lo sé',
  notWatched: 'Nadie atiende emergencias en este formulario.',
  nothing: 'No respondió. Está bien. No se envió nada.',
  or: 'O elija una de estas',
  otherWays: 'Otras maneras de decírnoslo',
  progress: (at, least, most) =>
    least === most
      ? `Pregunta ${n(at, {other: '#'})} de ${n(most, {other: '#'})}`
      : `Pregunta ${n(at, {other: '#'})} de entre ${n(least, {other: '#'})} y ${n(most, {other: '#'})}`,
  ratherNotSay: 'Prefiero no decirlo',
  received: (who) => `${who} tiene sus respuestas. No sabemos cuáles son las suyas, así que ya no se pueden retirar.`,
  receivedTitle: 'Sus respuestas han llegado',
  review: 'Esto es lo que vamos a enviar. Puede cambiar lo que quiera.',
  reviewTitle: 'Repase sus respuestas',
  send: 'Enviar mis respuestas',
  sending: 'Poniendo sus respuestas bajo llave',
  skip: 'Saltar esta pregunta',
  skipPart: 'Saltar esta parte',
  skipped: 'Saltada',
  start: 'Empezar',
  startTitle: 'Antes de empezar',
  stop: 'Parar',
  stopBack: 'Volver a las preguntas',
  stopDelete: 'Borrar mis respuestas',
  stopSend: 'Enviar lo que he hecho',
  stopText: 'Puede enviar lo que ha hecho o borrarlo. Las dos cosas están bien.',
  stopTitle: '¿Quiere parar?',
  textHint: 'Por favor, no escriba nombres, lugares ni fechas.',
  thanks: 'Gracias.',
  tryAgain: 'Probar otra vez',
  whatNext: 'Qué pasa ahora',
  yes: 'Sí',
});
