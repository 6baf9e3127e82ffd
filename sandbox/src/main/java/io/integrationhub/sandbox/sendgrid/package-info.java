/** SendGrid: its API for mails, and its signed Event Webhook. */
@NullMarked
package io.integrationhub.sandbox.sendgrid;

import org.jspecify.annotations.NullMarked;
