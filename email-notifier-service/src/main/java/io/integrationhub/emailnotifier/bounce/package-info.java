/** Edge in: what mail servers and services report about mails that were sent. */
@NullMarked
package io.integrationhub.emailnotifier.bounce;

import org.jspecify.annotations.NullMarked;
