/** What orders hold of the stock until the master's reports include them. Start at {@code OrderHoldFlow}. */
@NullMarked
package io.integrationhub.inventorythreshold.hold;

import org.jspecify.annotations.NullMarked;
