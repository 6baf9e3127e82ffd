@NullMarked
package io.integrationhub.customersync.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
