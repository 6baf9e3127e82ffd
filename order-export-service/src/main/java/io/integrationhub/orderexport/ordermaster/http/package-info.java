/** Any order master that speaks HTTP and JSON, told what to say by a tenant's JSONata mappings. */
@NullMarked
package io.integrationhub.orderexport.ordermaster.http;

import org.jspecify.annotations.NullMarked;
