/** The most that anybody can write in one field (R28). The schema refuses a larger `maxLength`. */
export const MOST_CHARACTERS = 500;
