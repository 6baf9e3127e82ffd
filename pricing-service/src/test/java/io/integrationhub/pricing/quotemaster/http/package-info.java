@NullMarked
package io.integrationhub.pricing.quotemaster.http;

import org.jspecify.annotations.NullMarked;
