@NullMarked
package io.integrationhub.emailnotifier.mail;

import org.jspecify.annotations.NullMarked;
