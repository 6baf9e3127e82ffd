/** Scenarios about customers, whom the tenant's CDP masters. */
@NullMarked
package io.integrationhub.demo.customer;

import org.jspecify.annotations.NullMarked;
