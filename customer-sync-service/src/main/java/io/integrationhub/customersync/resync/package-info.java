/** Edge in: the comparison of all customers with their master, and what the doctor says about records that wait. */
@NullMarked
package io.integrationhub.customersync.resync;

import org.jspecify.annotations.NullMarked;
