@NullMarked
package io.integrationhub.emailnotifier.transport.sendgrid;

import org.jspecify.annotations.NullMarked;
