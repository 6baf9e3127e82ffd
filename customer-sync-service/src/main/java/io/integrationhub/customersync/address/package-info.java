/** The addresses of customers and Business Units, and how those that a master states become those of commercetools. */
@NullMarked
package io.integrationhub.customersync.address;

import org.jspecify.annotations.NullMarked;
