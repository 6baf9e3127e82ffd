/** A mail server that delivers nowhere: mails stay in it, to be looked at in a browser, and it fails on demand. */
@NullMarked
package io.integrationhub.sandbox.mail;

import org.jspecify.annotations.NullMarked;
