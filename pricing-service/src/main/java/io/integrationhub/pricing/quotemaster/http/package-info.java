/** Exchanges quotes with any system over HTTP and JSON, converted by the tenant's JSONata mappings. */
@NullMarked
package io.integrationhub.pricing.quotemaster.http;

import org.jspecify.annotations.NullMarked;
