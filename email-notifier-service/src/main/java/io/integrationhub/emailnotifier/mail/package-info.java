/** Nouns: who gets a mail, and which mail it is. */
@NullMarked
package io.integrationhub.emailnotifier.mail;

import org.jspecify.annotations.NullMarked;
