/** Mails over SendGrid's Web API v3. */
@NullMarked
package io.integrationhub.emailnotifier.transport.sendgrid;

import org.jspecify.annotations.NullMarked;
