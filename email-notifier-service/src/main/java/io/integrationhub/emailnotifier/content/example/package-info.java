/** Made-up mails, to try out templates and to show them. */
@NullMarked
package io.integrationhub.emailnotifier.content.example;

import org.jspecify.annotations.NullMarked;
