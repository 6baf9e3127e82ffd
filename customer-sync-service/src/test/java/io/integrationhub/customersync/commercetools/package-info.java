@NullMarked
package io.integrationhub.customersync.commercetools;

import org.jspecify.annotations.NullMarked;
