/** The system that masters orders: the port {@code OrderMaster} and one hidden adapter per protocol. */
@NullMarked
package io.integrationhub.orderexport.ordermaster;

import org.jspecify.annotations.NullMarked;
