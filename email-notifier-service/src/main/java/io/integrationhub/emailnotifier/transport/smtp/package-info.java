/** Mails over SMTP, with kept connections. */
@NullMarked
package io.integrationhub.emailnotifier.transport.smtp;

import org.jspecify.annotations.NullMarked;
