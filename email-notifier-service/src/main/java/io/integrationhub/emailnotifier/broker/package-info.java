/** Edge in: messages that may cause a mail. */
@NullMarked
package io.integrationhub.emailnotifier.broker;

import org.jspecify.annotations.NullMarked;
