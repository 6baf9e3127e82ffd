/** How many mails per second the SMTP transport of email-notifier sends, compared with bare Jakarta Mail. */
@NullMarked
package io.integrationhub.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
