/** Order confirmations and every other customer communication. */
@NullMarked
package io.integrationhub.emailnotifier;

import org.jspecify.annotations.NullMarked;
