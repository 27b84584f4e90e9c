import logging
import unittest


class Kept:
    pass


class T(unittest.TestCase):
    def test_logs(self):
        kept = Kept()
        with self.assertLogs('x', 'INFO') as watched:
            logging.getLogger('x').info('hey %s', kept.__class__.__name__)
            logging.getLogger('x').debug('not this')
            logging.getLogger('x.y').error('hey %r', [kept])
            end = 0
        records = watched.records
        output = watched.output
        end = 1
        print(len(output), output[0])
        with self.assertNoLogs('z'):
            end = 2
        try:
            with self.assertLogs(level='ERROR'):
                end = 3
        except AssertionError as error:
            print(error)
        try:
            with self.assertNoLogs():
                logging.warning('a warning')
        except AssertionError as error:
            print(error)
        with self.assertRaises(ZeroDivisionError):
            with self.assertLogs():
                1 / 0
        end = 4


t = T()
t.test_logs()
end = 5
