@NullMarked
package io.integrationhub.emailnotifier.transport.smtp;

import org.jspecify.annotations.NullMarked;
