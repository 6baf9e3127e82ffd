@NullMarked
package io.integrationhub.customersync.customermaster.http;

import org.jspecify.annotations.NullMarked;
