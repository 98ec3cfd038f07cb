import type {OrganisationWords} from './words-en.js';

/** Draft: neutral Latin American Spanish, without words that have the person be a man or a woman. */
export const wordsEs = (name: string): OrganisationWords => ({
  who: `${name} hace estas preguntas.`,
  why: 'Queremos saber qué ayudó y qué debemos cambiar.',
  freeChoice: 'Usted decide. Puede saltar cualquier pregunta o decir que no.',
  noEffect: 'La ayuda que recibe sigue igual, diga lo que diga, y también si dice que no.',
  noName: 'No preguntamos quién es usted.',
  whoReads:
    'Sus respuestas quedan bajo llave antes de salir de este dispositivo. Pueden leerlas quienes aquí tienen la llave.',
  workerCannotSee: 'La persona que le ayudó no ve lo que usted dice.',
  whatHappens:
    'Las contamos junto con otras para mejorar nuestro servicio. Cuando llegan, no sabemos cuáles son las suyas, así que no podemos devolverlas.',
  limits: 'No podemos ocultarlo todo. Una persona o una aplicación que ve esta pantalla puede ver sus respuestas.',
  howToStop: 'Puede parar en cualquier momento. Luego elige: enviar sus respuestas hasta ahora o borrarlas.',
  mandatoryReporting:
    'Por favor, no escriba nombres. Si escribe que alguien hace daño a una niña, a un niño o a otra persona, es posible que tengamos que avisar. No sabemos quién es usted, así que no podemos enviar ayuda desde este formulario.',
  otherWays: `También puede decirlo en persona, por teléfono o en papel. Pregunte a cualquier persona de ${name}. No tiene que ser quien le ayudó.`,
  whatNext: 'Leemos todas las respuestas juntas y buscamos qué cambiar.',
  shareBackWhen: 'Contaremos en nuestro sitio web qué nos dijeron y qué cambiamos.',
});
