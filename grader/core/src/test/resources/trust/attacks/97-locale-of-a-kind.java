// title: changes the locale of the whole JVM for one kind of use
// refused: calls Locale.setDefault
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        java.util.Locale.setDefault(java.util.Locale.Category.FORMAT, java.util.Locale.forLanguageTag("ar-u-nu-arab"));
    }

    public int total() {
        return -1;
    }
}
