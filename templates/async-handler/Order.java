/**
 * An order as the database keeps it. Given.
 *
 * @param zip
 *            where to send it
 * @param cents
 *            the price, without shipping and tax
 * @param office
 *            the tax office in charge, for {@link LegacyTax#compute}
 */
public record Order(long id, String zip, long cents, LegacyTax.Office office) {
}
