// title: an annotation processor in the submission
// refused: AbstractProcessor
// alone: wrong-output
public class Vault {
    public void add(int amount) {
    }

    public int total() {
        return 0;
    }

    public static class Processor extends javax.annotation.processing.AbstractProcessor {
        static {
            System.exit(0);
        }

        @Override
        public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> annotations,
                javax.annotation.processing.RoundEnvironment round) {
            return false;
        }
    }

    private final Object used = Processor.class;
}
