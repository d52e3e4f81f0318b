/** The template of a row in a block of the salesbot designer. */
export const salesbotRow = '/tmpl/salesbot_designer/controls/widget_param.twig';
