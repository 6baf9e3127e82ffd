/** What rings: messages about orders, what other services tell, and time. */
@NullMarked
package io.integrationhub.inventorythreshold.broker;

import org.jspecify.annotations.NullMarked;
