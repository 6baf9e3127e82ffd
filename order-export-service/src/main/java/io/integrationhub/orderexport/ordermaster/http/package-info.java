/** Sends orders to any order master over HTTP and JSON, converted by the tenant's JSONata mappings. */
@NullMarked
package io.integrationhub.orderexport.ordermaster.http;

import org.jspecify.annotations.NullMarked;
