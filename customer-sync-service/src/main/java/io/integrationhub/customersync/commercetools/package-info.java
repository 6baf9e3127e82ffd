/** Edge out: customers, customer groups and Business Units in commercetools. */
@NullMarked
package io.integrationhub.customersync.commercetools;

import org.jspecify.annotations.NullMarked;
