import type {Counter} from './plural.js';
import type {Words} from './words.js';

/** Spanish, for any country. A draft: no person has reviewed it yet. */
export const es = (n: Counter): Words => ({
  about: (least, most, minutes) => {
    const questions = n(most, {one: '# pregunta', other: '# preguntas'});
    const from = least === most ? '' : `De ${n(least, {other: '#'})} a `;
    return `${from}${questions}. Alrededor de ${n(minutes, {one: '# minuto', other: '# minutos'})}.`;
  },
  aboutThis: 'Sobre estas preguntas',
  back: 'Atrás',
  breakBack: 'Seguir',
  breakText:
    'Tómese todo el tiempo que necesite. Sus respuestas se quedan como están mientras esta página esté abierta.',
  breakTitle: 'Hacer una pausa',
  charactersLeft: (left) => n(left, {one: 'Puede escribir # letra más.', other: 'Puede escribir # letras más.'}),
  clear: 'Borrar mi respuesta',
  cleared: 'La pantalla está limpia. Puede cerrar esta página.',
  covered: 'Esta página está en pausa.',
  deleted: 'Sus respuestas se han borrado. No se envió nada. Puede cerrar esta página.',
  doesNotApply: 'No se aplica a mí',
  draft: 'Nadie ha revisado todavía esta traducción.',
  help: 'Buscar ayuda',
  helpForChildren: 'Si tiene menos de 18 años',
  language: 'Idioma',
  leave: 'Salir de esta página',
  leaveHow:
    '«Salir de esta página» abre otra página de inmediato. En un ordenador, también puede pulsar tres veces la tecla Mayús. No borra su historial de navegación. Una persona que pueda ver este dispositivo, o una aplicación espía, quizá sepa que estuvo aquí. Puede usar otro dispositivo o una ventana privada. Para volver, abra de nuevo esta página.',
  leavePresses: (left) =>
    n(left, {one: 'Pulse Mayús # vez más para salir.', other: 'Pulse Mayús # veces más para salir.'}),
  leaveTitle: 'Cómo salir rápido',
  leaving: 'Cargando',
  mayIdentify: 'Esto puede mostrar quién es usted. Puede cambiarlo o dejarlo.',
  missing: 'Una parte de esta página aún no está aquí. Sus respuestas siguen aquí.',
  next: 'Continuar',
  no: 'No',
  nothing: 'No respondió. Está bien. No se envió nada. Puede cerrar esta página.',
  noticeChoice: 'Usted decide',
  noticeReads: 'Quién puede leerlo',
  noticeStop: 'Puede parar',
  noticeWho: 'Quién pregunta y por qué',
  noticeWrite: 'Antes de escribir',
  notSure: 'No lo sé',
  notWatched: 'Nadie atiende emergencias en este formulario. Aquí está a quién puede acudir.',
  or: 'O elija una de estas',
  otherWays: 'Otras maneras de decírnoslo',
  progress: (at, least, most) =>
    least === most
      ? `Pregunta ${n(at, {other: '#'})} de ${n(most, {other: '#'})}`
      : `Pregunta ${n(at, {other: '#'})} de entre ${n(least, {other: '#'})} y ${n(most, {other: '#'})}`,
  ratherNotSay: 'Prefiero no decirlo',
  safetyHelps:
    'Lo que ayuda: un dispositivo que nadie más use ni haya preparado. Una ventana privada no guarda historial, pero no detiene a una aplicación espía.',
  safetyHistory:
    'El historial de este navegador muestra que esta página estuvo abierta. Los dispositivos que comparten una cuenta suelen compartirlo.',
  safetyNetwork: 'Quien administra la wifi o la red puede ver qué sitio estuvo abierto.',
  safetySpy: 'Una aplicación espía en este dispositivo puede ver la pantalla, grabarla y leer cada tecla que se pulsa.',
  safetyTitle: 'Lo que esta página no puede ocultar',
  sending: 'Poniendo sus respuestas bajo llave',
  several: 'Puede elegir más de una.',
  show: 'Mostrar la página otra vez',
  skip: 'Saltar esta pregunta',
  skipAll: 'Saltar estas preguntas',
  skipPart: 'Saltar esta parte',
  start: 'Empezar',
  stop: 'Parar',
  stopBack: 'Volver a las preguntas',
  stopDelete: 'Borrar mis respuestas',
  stopSend: 'Enviar mis respuestas hasta ahora',
  stopText: 'Puede enviar sus respuestas hasta ahora o borrarlas. Las dos cosas están bien.',
  stopTitle: '¿Quiere parar?',
  textHint: 'Por favor, no escriba nombres, lugares ni fechas.',
  tryAgain: 'Probar otra vez',
  yes: 'Sí',
});
