/**
 * The system that owns orders: the port {@code OrderMaster} in this service's nouns, and one hidden adapter per
 * protocol.
 */
@NullMarked
package io.integrationhub.orderexport.ordermaster;

import org.jspecify.annotations.NullMarked;
