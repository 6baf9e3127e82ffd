@NullMarked
package io.integrationhub.customersync.customermaster;

import org.jspecify.annotations.NullMarked;
