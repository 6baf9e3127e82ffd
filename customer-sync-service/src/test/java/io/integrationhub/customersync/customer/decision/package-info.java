@NullMarked
package io.integrationhub.customersync.customer.decision;

import org.jspecify.annotations.NullMarked;
