/** Edge out: the port to the system that masters the customers. */
@NullMarked
package io.integrationhub.customersync.customermaster;

import org.jspecify.annotations.NullMarked;
