@NullMarked
package io.integrationhub.customersync.account;

import org.jspecify.annotations.NullMarked;
