/** Edge out: the port to what sends mails. */
@NullMarked
package io.integrationhub.emailnotifier.transport;

import org.jspecify.annotations.NullMarked;
