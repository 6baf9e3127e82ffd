@NullMarked
package io.integrationhub.customersync.customer.change;

import org.jspecify.annotations.NullMarked;
