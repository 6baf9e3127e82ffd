/**
 * What mails look like: the facts that each mail needs, and the renderer that turns them into subject, HTML and text.
 *
 * <p>Start at {@link io.integrationhub.emailnotifier.content.MailRenderer}; {@code MailContent} lists the mails.
 */
@NullMarked
package io.integrationhub.emailnotifier.content;

import org.jspecify.annotations.NullMarked;
