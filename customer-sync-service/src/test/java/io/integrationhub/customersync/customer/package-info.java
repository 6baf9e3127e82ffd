@NullMarked
package io.integrationhub.customersync.customer;

import org.jspecify.annotations.NullMarked;
