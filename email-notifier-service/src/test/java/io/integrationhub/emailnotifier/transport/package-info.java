@NullMarked
package io.integrationhub.emailnotifier.transport;

import org.jspecify.annotations.NullMarked;
