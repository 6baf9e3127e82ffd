/** What orders hold of the stock until the master's reports include them. */
@NullMarked
package io.integrationhub.inventorythreshold.hold;

import org.jspecify.annotations.NullMarked;
