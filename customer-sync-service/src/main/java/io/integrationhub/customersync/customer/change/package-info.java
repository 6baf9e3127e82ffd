/** What has to change about a customer, with regard to who owns which fields. */
@NullMarked
package io.integrationhub.customersync.customer.change;

import org.jspecify.annotations.NullMarked;
