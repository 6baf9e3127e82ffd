/**
 * From a mail's facts to what a template prints: texts, numbers and dates in the reader's language, nothing that a
 * template would have to compute. Start at {@code MailView}.
 */
@NullMarked
package io.integrationhub.emailnotifier.content.view;

import org.jspecify.annotations.NullMarked;
