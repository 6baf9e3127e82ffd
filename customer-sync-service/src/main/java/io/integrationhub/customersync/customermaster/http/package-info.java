/** The customer master over HTTP, with a mapping of its responses. */
@NullMarked
package io.integrationhub.customersync.customermaster.http;

import org.jspecify.annotations.NullMarked;
